package dev.slipway.portal.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.uikit.SingleKeys;
import java.util.List;

/** The signed-in person at the foot of the navigation: theme single-key shortcuts and sign-out. */
class PersonMenu extends Div {
    private final MenuItem keys;

    PersonMenu(Person person) {
        addClassName("person-menu");
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        MenuItem root = bar.addItem(person.name());
        root.setAriaLabel(person.name() + ": theme, shortcuts and sign-out");
        var theme = root.getSubMenu().addItem("Theme").getSubMenu();
        List.of(ColorScheme.Value.LIGHT_DARK, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK)
                .forEach(scheme ->
                        theme.addItem(ThemePreference.label(scheme), click -> ThemePreference.choose(scheme)));

        keys = root.getSubMenu()
                .addItem(
                        "Single-key shortcuts",
                        click -> SingleKeys.choose(click.getSource().isChecked()));
        keys.setCheckable(true);
        keys.setChecked(true);
        root.getSubMenu()
                .addItem(
                        "Sign out",
                        click -> getUI().ifPresent(ui -> ui.getPage().setLocation("logout")));
        add(bar);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        SingleKeys.chosen(event.getUI(), keys::setChecked);
    }
}
