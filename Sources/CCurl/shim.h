#ifndef JOBTRACKER_CCURL_SHIM_H
#define JOBTRACKER_CCURL_SHIM_H

#include <curl/curl.h>

#endif
