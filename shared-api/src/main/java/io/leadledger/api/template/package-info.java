/** What callers are to say: scripts with variables, in versions. */
@NullMarked
package io.leadledger.api.template;

import org.jspecify.annotations.NullMarked;
