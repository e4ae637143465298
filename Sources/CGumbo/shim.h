#ifndef JOBTRACKER_CGUMBO_SHIM_H
#define JOBTRACKER_CGUMBO_SHIM_H

#include <gumbo.h>

#endif
