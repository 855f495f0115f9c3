/** Templates for calls, with all their versions. */
@NullMarked
package io.leadledger.projection.templates;

import org.jspecify.annotations.NullMarked;
