package se.upptack.pack;

import java.util.List;

/** What came of loading a pack. */
public sealed interface Loading {

    /** The pack is in; the counts are rows. */
    record Loaded(LoadedPack pack, int added, int changed, int removed) implements Loading {}

    /** These very files are in already; nothing was done. */
    record AlreadyLoaded(LoadedPack pack) implements Loading {}

    /** Nothing was loaded, because of these faults. */
    record Refused(List<Fault> faults) implements Loading {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
