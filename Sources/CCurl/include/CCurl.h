#ifndef JOBTRACKER_CCURL_H
#define JOBTRACKER_CCURL_H

#include <curl/curl.h>

/// Why libcurl cannot be loaded, or NULL where its functions can be called.
const char *jobtracker_curl_problem(void);

CURLcode jobtracker_curl_global_init(void);

// Swift cannot call variadic functions: one for each kind of argument.

typedef size_t (*jobtracker_curl_data_function)(char *, size_t, size_t, void *);
typedef int (*jobtracker_curl_prereq_function)(void *, char *, char *, int, int);

CURLcode jobtracker_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode jobtracker_curl_set_size(CURL *handle, CURLoption option, curl_off_t value);
CURLcode jobtracker_curl_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode jobtracker_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode jobtracker_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode jobtracker_curl_set_data_function(CURL *handle, CURLoption option,
                                           jobtracker_curl_data_function value);
CURLcode jobtracker_curl_set_prereq_function(CURL *handle, jobtracker_curl_prereq_function value);
CURLcode jobtracker_curl_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode jobtracker_curl_get_string(CURL *handle, CURLINFO info, char **value);

/// The host of a URL, to be freed with curl_free(), or NULL where there is none.
char *jobtracker_curl_host(const char *url);

/// The result of a finished transfer; the union in CURLMsg is awkward from Swift.
int jobtracker_curl_next_result(CURLM *multi, CURLcode *result);

#endif
