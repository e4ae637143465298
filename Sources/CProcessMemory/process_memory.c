#define _GNU_SOURCE
#include "process_memory.h"

#include <link.h>
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

void process_memory_keep_small(void) {
  // One heap for the interface and one for all else: by itself each thread would keep one.
  mallopt(M_ARENA_MAX, 2);
  // By itself this limit grows with each large block that is freed; such blocks then leave holes in
  // the heap. It is above the cells of a large terminal, which are made anew for each screen.
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  // Freed blocks are given back at rest, not while the next screen needs them again.
  mallopt(M_TRIM_THRESHOLD, 8 << 20);
}

static int give_back_code(struct dl_phdr_info *object, size_t size, void *unused) {
  (void)size;
  (void)unused;
  const uintptr_t page = (uintptr_t)getpagesize();
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
    // Only what is never written to: the rest is not in the file as it is in memory.
    if (segment->p_type != PT_LOAD || segment->p_flags & PF_W) continue;
    const uintptr_t start = object->dlpi_addr + segment->p_vaddr;
    const uintptr_t first = start & ~(page - 1);
    madvise((void *)first, start + segment->p_memsz - first, MADV_DONTNEED);
  }
  return 0;
}

void process_memory_give_back(void) {
  malloc_trim(0);
  dl_iterate_phdr(give_back_code, NULL);
}
