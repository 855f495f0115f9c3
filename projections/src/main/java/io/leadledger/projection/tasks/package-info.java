/** Follow-up tasks, by call and by rep. */
@NullMarked
package io.leadledger.projection.tasks;

import org.jspecify.annotations.NullMarked;
