#ifndef JOBTRACKER_CGLIB_SHIM_H
#define JOBTRACKER_CGLIB_SHIM_H

#include <glib.h>

#endif
