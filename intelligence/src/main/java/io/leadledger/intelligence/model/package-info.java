/** Models that are trained on a company's own history, and the bounded jobs that train them. */
@NullMarked
package io.leadledger.intelligence.model;

import org.jspecify.annotations.NullMarked;
