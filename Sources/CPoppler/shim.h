#ifndef JOBTRACKER_CPOPPLER_SHIM_H
#define JOBTRACKER_CPOPPLER_SHIM_H

#include <poppler.h>

#endif
