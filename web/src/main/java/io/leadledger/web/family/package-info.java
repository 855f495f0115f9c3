/** Which of the published API families a request belongs to. */
@NullMarked
package io.leadledger.web.family;

import org.jspecify.annotations.NullMarked;
