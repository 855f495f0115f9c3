/** What somebody is to do after a call. */
@NullMarked
package io.leadledger.api.task;

import org.jspecify.annotations.NullMarked;
