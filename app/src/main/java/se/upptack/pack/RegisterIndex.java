package se.upptack.pack;

import java.util.List;

/** The page of registers: what there is, by theme. */
public record RegisterIndex(List<Theme> themes, List<String> assignments) {

    /** Registers that belong together. */
    public record Theme(String name, List<Item> items) {}

    /**
     * One register.
     *
     * @param rows how many rows the reader can see, past and coming ones too
     */
    public record Item(String path, String name, String about, int rows) {}
}
