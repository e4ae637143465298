#ifndef JOBTRACKER_CNCURSES_SHIM_H
#define JOBTRACKER_CNCURSES_SHIM_H

// Before any include: they decide what the headers declare.
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <wchar.h>

// Swift's Glibc module is built without X/Open extensions and leaves it out.
static inline int cncurses_wcwidth(unsigned int scalar) {
  extern int wcwidth(wchar_t);
  return wcwidth((wchar_t)scalar);
}

#endif
