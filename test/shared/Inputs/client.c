/* Calls every function of the library geo, with values and with errors. */
#include "geo.h"
#include <inttypes.h>
#include <stdio.h>

static void show(const char *what, krait_error *error) {
  if (!error->type) {
    printf("%s: no error\n", what);
    return;
  }
  printf("%s: %s: %s\n", what, error->type, error->message);
  krait_error_clear(error);
}

int main(void) {
  krait_error error;
  printf("early %g\n", area(2.5, 4, &error));
  show("early", &error);
  printf("early %d\n", shout("x", NULL) == NULL);
  fflush(stdout);
  if (!geo_init())
    return 1;
  if (!geo_init())
    return 2;
  printf("area %g\n", area(2.5, 4, &error));
  show("area", &error);
  area(2, -1, &error);
  show("area", &error);
  area(2, -1, NULL);
  printf("norm %g\n", norm(3, 4, NULL));
  printf("power %" PRId64 "\n", power(-2, 63, &error));
  show("power", &error);
  printf("power %" PRId64 "\n", power(2, 62, &error));
  power(2, 63, &error);
  show("power", &error);
  printf("divide %" PRId64 "\n", divide(-7, 2, &error));
  divide(1, 0, &error);
  show("divide", &error);
  printf("is_prime %d %d\n", is_prime(97, NULL), is_prime(91, NULL));
  printf("negate %d %d\n", negate(true, NULL), negate(false, NULL));
  char *text = shout("stra\xc3\x9f" "e", &error);
  printf("shout %s\n", text);
  free(text);
  shout("\xff", &error);
  show("shout", &error);
  shout(NULL, &error);
  show("shout", &error);
  printf("words %" PRId64 "\n", words("a b a  c", NULL));
  for (int i = 0; i < 3; ++i)
    count(&error);
  printf("counted %" PRId64 "\n", counted(&error));
  return 0;
}
