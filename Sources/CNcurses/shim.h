#ifndef JOBTRACKER_CNCURSES_SHIM_H
#define JOBTRACKER_CNCURSES_SHIM_H

#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#endif
