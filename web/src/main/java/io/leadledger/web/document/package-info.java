/** What the modules that work on documents have in common. */
@NullMarked
package io.leadledger.web.document;

import org.jspecify.annotations.NullMarked;
