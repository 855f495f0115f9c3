/** What lists of every family share: parameters, forms, pages. */
@NullMarked
package io.leadledger.query.list;

import org.jspecify.annotations.NullMarked;
