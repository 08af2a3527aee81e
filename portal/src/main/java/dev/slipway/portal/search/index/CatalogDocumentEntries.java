package dev.slipway.portal.search.index;

import dev.slipway.portal.guidelines.CatalogSections;
import dev.slipway.portal.guidelines.Section;
import dev.slipway.portal.search.Entry;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Documents of the catalog that are no function's; a group is one file. */
@Component
class CatalogDocumentEntries implements EntrySource {
    private static final String FUNCTIONS = "functions/";

    private final SourceRepository repository;

    CatalogDocumentEntries(SourceRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<String> groups(CommitId commit) {
        return repository.paths(commit).stream()
                .filter(CatalogDocumentEntries::isOne)
                .toList();
    }

    @Override
    public Set<String> touchedBy(Set<String> paths) {
        return paths.stream().filter(CatalogDocumentEntries::isOne).collect(Collectors.toSet());
    }

    @Override
    public List<Entry> entries(CommitId commit, String group) {
        // Through files(), which knows no symbolic links.
        Map<String, byte[]> found = repository.files(commit, group);
        List<Section> sections = CatalogSections.document(group)
                .filter(document -> found.containsKey(group))
                .map(document -> CatalogSections.of(document, found.getOrDefault(group, new byte[0])))
                .orElse(List.of());
        return DocumentEntries.of(sections, group, "");
    }

    private static boolean isOne(String path) {
        return !path.startsWith(FUNCTIONS) && CatalogSections.document(path).isPresent();
    }
}
