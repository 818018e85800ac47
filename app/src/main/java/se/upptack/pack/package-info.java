/**
 * The assignment pack: everything that belongs to one assignment and not to the product, read from a folder of files.
 *
 * <p>Each file is a register whose columns are declared once, as data, in {@link se.upptack.pack.Registers}. One reader, one check, one
 * loader, one snapshot in memory and one set of pages serve them all, so a new register is one declaration. Format:
 * {@code docs/guide/pack-format.md}.
 *
 * <p>Rules owned here: a pack is loaded whole or not at all; loading the same pack again changes nothing; a row by which occasions have
 * been judged is never changed, only ended (ASK-01); every datum carries its source; history is kept (ORG-01, ORG-15, TAX-13).
 *
 * <p>Stores: {@code pack.loaded} and {@code pack.entry}, insert-only. No person that an agency meets stands in any of them. The rows are
 * open to all agencies, save what an agency has added itself to a register marked secret.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access"})
package se.upptack.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
