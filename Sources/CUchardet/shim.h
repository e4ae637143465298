#ifndef JOBTRACKER_CUCHARDET_SHIM_H
#define JOBTRACKER_CUCHARDET_SHIM_H

#include <uchardet.h>

#endif
