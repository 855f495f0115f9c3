@NullMarked
package io.leadledger.web;

import org.jspecify.annotations.NullMarked;
