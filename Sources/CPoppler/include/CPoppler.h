#ifndef JOBTRACKER_CPOPPLER_H
#define JOBTRACKER_CPOPPLER_H

#include <poppler.h>

/// Why poppler cannot be loaded, or NULL where its functions can be called.
const char *jobtracker_poppler_problem(void);

#endif
