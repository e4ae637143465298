#ifndef JOBTRACKER_CZLIB_SHIM_H
#define JOBTRACKER_CZLIB_SHIM_H

#include <zlib.h>

#endif
