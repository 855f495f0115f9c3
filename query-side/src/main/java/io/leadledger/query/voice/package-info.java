/** What was found in single calls, as the Otto document shows it. */
@NullMarked
package io.leadledger.query.voice;

import org.jspecify.annotations.NullMarked;
