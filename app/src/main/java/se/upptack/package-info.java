/** Upptäck. Each sub-package is a module: one capability an agency would name. See {@code docs/guide/modules.md}. */
@NullMarked
package se.upptack;

import org.jspecify.annotations.NullMarked;
