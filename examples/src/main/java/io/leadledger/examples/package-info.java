/** Makes a month of a sales team and sends it to a running Leadledger, through the same endpoints as any other pipeline. */
@NullMarked
package io.leadledger.examples;

import org.jspecify.annotations.NullMarked;
