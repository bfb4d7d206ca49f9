/* Calls the library widths at the limits of each width. */
#include "widths.h"
#include <inttypes.h>
#include <stdio.h>

static void show(krait_error *error) {
  if (error->type) {
    printf("%s: %s\n", error->type, error->message);
    krait_error_clear(error);
  }
}

#define TRY(FORMAT, CALL)                                                      \
  printf("%s = %" FORMAT "\n", #CALL, CALL);                                   \
  show(&error);

int main(void) {
  krait_error error;
  if (!widths_init())
    return 1;
  TRY(PRId8, add_i8(100, 27, &error))
  TRY(PRId8, add_i8(-100, -28, &error))
  TRY(PRId8, add_i8(100, 28, &error))
  TRY(PRId8, add_i8(-100, -29, &error))
  TRY(PRIu8, add_u8(200, 55, &error))
  TRY(PRIu8, add_u8(200, 56, &error))
  TRY(PRId16, add_i16(INT16_MIN, -1, &error))
  TRY(PRId16, add_i16(INT16_MIN, 1, &error))
  TRY(PRIu16, add_u16(UINT16_MAX, 0, &error))
  TRY(PRIu16, add_u16(UINT16_MAX, 1, &error))
  TRY(PRId32, add_i32(INT32_MAX, 0, &error))
  TRY(PRId32, add_i32(INT32_MAX, 1, &error))
  TRY(PRId32, add_i32(INT32_MIN, -1, &error))
  TRY(PRIu32, add_u32(UINT32_MAX, 0, &error))
  TRY(PRIu32, add_u32(UINT32_MAX, 1, &error))
  TRY(PRId64, sub_i64(INT64_MIN, 0, &error))
  TRY(PRId64, sub_i64(INT64_MIN, 1, &error))
  TRY(PRIu64, sub_u64(UINT64_MAX, 0, &error))
  TRY(PRIu64, sub_u64(0, 1, &error))
  char *text = shown(-128, UINT64_MAX, 65535, 0.1f, &error);
  printf("%s\n", text);
  free(text);
  printf("%.9g %d\n", third(1, &error), third(1, &error) == 1.0f / 3);
  printf("%d %d\n", is_odd(UINT64_MAX, &error), is_odd(2, &error));
  fflush(stdout);
  named(1, true, 2, 2.5, &error);
  return 0;
}
