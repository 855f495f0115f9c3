/** How recordings that are kept here are named. */
@NullMarked
package io.leadledger.web.recording;

import org.jspecify.annotations.NullMarked;
