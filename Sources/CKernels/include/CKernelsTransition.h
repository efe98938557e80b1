// The loops of the token encoder and the transition parsers beside their matrix
// products. As in CKernels.h there are three variants of each, chosen when a
// function is first called, and a row's result does not depend on other rows.

#ifndef CKERNELS_TRANSITION_H
#define CKERNELS_TRANSITION_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// out[j] = the sum of table's four rows at j. The table may stand at any address:
// it is read where the model's file has it.
void dl_sum_four_rows(size_t width, const void *table, const size_t rows[4], float *out);

// For each of m rows of c, `pieces` blocks of `width` values: the greatest of the
// pieces, normalised to mean 0 and variance 1, times gain, plus shift, plus the same
// row of `residual` where that is not NULL.
void dl_maxout_normalize(size_t m, size_t width, size_t pieces, const float *c,
                         const float *gain, const float *shift, const float *residual,
                         float *out);

// The scores of a transition parser's moves: bias plus the `count` rows of precomputed
// features, the greatest of the pieces, then the upper layer, which stands transposed:
// `hidden` rows of `outputs` values, a multiple of 16.
struct dl_scorer {
    size_t hidden, pieces, outputs;
    const float *bias, *upper, *upper_bias;
};
void dl_score_moves(const struct dl_scorer *scorer, size_t count, const float *const *rows,
                    float *scores);

// The place of the greatest value; of equals, the first. 0 where n is 0.
size_t dl_greatest(size_t n, const float *values);

#ifdef __cplusplus
}
#endif

#endif
