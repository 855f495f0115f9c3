/** The companies, as far as answering a request needs to know them. */
@NullMarked
package io.leadledger.web.company;

import org.jspecify.annotations.NullMarked;
