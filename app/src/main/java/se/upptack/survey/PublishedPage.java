package se.upptack.survey;

import java.util.List;

/** What has been published of surveys, the latest first. */
public record PublishedPage(List<CompiledPage> compiled) {}
