/** What acts on the world because of what happened: it begins at the end of the log, and a replay never makes it act again. */
@NullMarked
package io.leadledger.automation;

import org.jspecify.annotations.NullMarked;
