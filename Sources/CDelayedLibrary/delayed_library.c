#include "delayed_library.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

// A library that is loaded already is only counted; it stays loaded.
static void *load(const char *library) { return dlopen(library, RTLD_LAZY | RTLD_LOCAL); }

const char *delayed_library_problem(const char *library) {
  return load(library) ? NULL : dlerror();
}

void *delayed_library_function(const char *library, const char *name) {
  void *handle = load(library);
  void *function = handle ? dlsym(handle, name) : NULL;
  if (!function) {
    fprintf(stderr, "%s\n", dlerror());
    abort();
  }
  return function;
}
