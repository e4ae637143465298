#define _GNU_SOURCE
#include "held_output.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static int output = -1;
static int terminal_of_output = -1;
// A file in memory, which takes any number of bytes without a reader.
static int memory = -1;
static unsigned char *kept;
static size_t capacity;

int held_output_open(int terminal) {
  if (memory < 0) memory = memfd_create("jobtracker-screen", MFD_CLOEXEC);
  terminal_of_output = terminal;
  output = fcntl(terminal, F_DUPFD_CLOEXEC, 3);
  return output;
}

void held_output_begin(void) {
  if (memory < 0 || lseek(memory, 0, SEEK_SET) != 0) return;
  dup3(memory, output, O_CLOEXEC);
}

const unsigned char *held_output_end(size_t *size) {
  *size = 0;
  dup3(terminal_of_output, output, O_CLOEXEC);
  // The position is one for both descriptors.
  off_t end = memory < 0 ? 0 : lseek(memory, 0, SEEK_CUR);
  if (end <= 0) return kept;
  if ((size_t)end > capacity) {
    unsigned char *larger = realloc(kept, (size_t)end);
    if (!larger) return kept;
    kept = larger;
    capacity = (size_t)end;
  }
  ssize_t count = pread(memory, kept, (size_t)end, 0);
  if (count > 0) *size = (size_t)count;
  return kept;
}
