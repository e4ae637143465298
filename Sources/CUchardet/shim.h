#ifndef JOBTRACKER_CUCHARDET_SHIM_H
#define JOBTRACKER_CUCHARDET_SHIM_H

// iconv converts from the character sets that uchardet names.
#include <iconv.h>
#include <uchardet.h>

#endif
