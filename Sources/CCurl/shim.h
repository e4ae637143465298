#ifndef JOBTRACKER_CCURL_SHIM_H
#define JOBTRACKER_CCURL_SHIM_H

#include <curl/curl.h>

// Swift cannot call variadic functions: one wrapper for each kind of argument.

typedef size_t (*jobtracker_curl_data_function)(char *, size_t, size_t, void *);
typedef int (*jobtracker_curl_prereq_function)(void *, char *, char *, int, int);

static inline CURLcode jobtracker_curl_global_init(void) {
  return curl_global_init(CURL_GLOBAL_DEFAULT);
}

static inline CURLcode jobtracker_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode jobtracker_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode jobtracker_curl_set_string(CURL *handle, CURLoption option,
                                                  const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode jobtracker_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode jobtracker_curl_set_list(CURL *handle, CURLoption option,
                                                struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode jobtracker_curl_set_data_function(CURL *handle, CURLoption option,
                                                         jobtracker_curl_data_function value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode jobtracker_curl_set_prereq_function(CURL *handle,
                                                           jobtracker_curl_prereq_function value) {
  return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, value);
}

static inline CURLcode jobtracker_curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode jobtracker_curl_get_string(CURL *handle, CURLINFO info, char **value) {
  return curl_easy_getinfo(handle, info, value);
}

// The result of a finished transfer; the union in CURLMsg is awkward from Swift.
static inline int jobtracker_curl_next_result(CURLM *multi, CURLcode *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &left))) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return 1;
    }
  }
  return 0;
}

#endif
