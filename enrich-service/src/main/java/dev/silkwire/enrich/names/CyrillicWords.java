package dev.silkwire.enrich.names;

import java.util.List;
import java.util.Set;

/** What the words of Russian and Kazakh tell by themselves about being part of a name. */
final class CyrillicWords {
  private static final List<String> PATRONYMICS =
      List.of(
          "вич", "вича", "вичу", "вичем", "вна", "вны", "вне", "вной", "ұлы", "қызы", "ұлының",
          "қызының");
  private static final Set<String> COMMON =
      Set.of(
          "в",
          "на",
          "по",
          "с",
          "из",
          "от",
          "до",
          "за",
          "при",
          "для",
          "о",
          "об",
          "и",
          "а",
          "но",
          "он",
          "она",
          "они",
          "это",
          "этот",
          "эта",
          "как",
          "также",
          "кроме",
          "однако",
          "если",
          "когда",
          "после",
          "ранее",
          "сегодня",
          "министр",
          "президент",
          "премьер",
          "глава",
          "депутат",
          "директор",
          "аким",
          "посол",
          "генерал",
          "правительство",
          "министерство",
          "комитет",
          "республика",
          "республики",
          "область",
          "дом",
          "совет",
          "суд",
          "парламент",
          "сенат",
          "мажилис",
          "университет",
          "банк",
          "улица",
          "площадь",
          "проспект",
          "война",
          "партия",
          "союз",
          "великой",
          "отечественной",
          "великая",
          "отечественная",
          "мен",
          "бұл",
          "осы",
          "сол",
          "ол",
          "біз",
          "министрі",
          "президенті",
          "төрағасы",
          "басшысы",
          "әкімі",
          "республикасы",
          "республикасының",
          "министрлігі",
          "министрлігінің",
          "облысы",
          "үкіметі",
          "үкімет",
          "мәжіліс",
          "парламенті",
          "мемлекет",
          "премьер-министр",
          "бас",
          "ұлттық",
          "көшесі",
          "елбасы",
          "тұңғыш",
          "орталық",
          "ұлы",
          "сенаттың",
          "ата",
          "таяу",
          "жоғары",
          "жаңа",
          "бүгін",
          "биыл",
          "яғни",
          "бірақ",
          "ал",
          "алдымен",
          "кеше",
          "орта",
          "кеңес",
          "совета",
          "советом",
          "совету",
          "совете",
          "администрации",
          "администрация",
          "принц",
          "принцесса",
          "папа",
          "король",
          "королева",
          "федерации",
          "безопасности",
          "рады",
          "думы",
          "палаты",
          "палата",
          "партии",
          "союза",
          "лиги",
          "кубка",
          "қаласы",
          "ауданы",
          "университеті",
          "банкі",
          "январь",
          "январе",
          "мы",
          "я",
          "вы",
          "кто",
          "что",
          "где",
          "все",
          "федерация",
          "верховная",
          "третий",
          "первый",
          "второй",
          "герой",
          "героя");

  private static final Set<String> PARTICLES =
      Set.of(
          "аль", "ас", "ар", "ад", "ан", "аз", "ат", "аш", "эль", "әл", "әс", "ән", "бин", "бен",
          "ибн", "фон", "дер", "ван");

  private CyrillicWords() {}

  /** A small word inside a name: Халид аль-Мансури, Мухаммед бин Салман. */
  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Whether it is a word of the language that a sentence or an institution's name begins with. */
  static boolean isCommon(String word) {
    return COMMON.contains(word);
  }

  /** "Верховной Рады", "Южной Осетии": a name does not begin with an adjective. */
  static boolean isAdjective(String word) {
    return word.length() > 4
        && !word.endsWith("бой") // Раджаббой
        && (word.endsWith("ая")
            || word.endsWith("ой")
            || word.endsWith("ого")
            || word.endsWith("ому")
            || word.endsWith("ых")
            || word.endsWith("ую")
            || word.endsWith("ые")
            || word.endsWith("ое")
            || word.endsWith("ый")
            || word.endsWith("ский")
            || word.endsWith("ских")
            || word.endsWith("ским")
            || word.endsWith("ском")
            || word.endsWith("тық")
            || word.endsWith("тік")
            || word.endsWith("лық")
            || word.endsWith("лік")
            || word.endsWith("дық")
            || word.endsWith("дік"));
  }

  /** "Ивановна", "Нұрсұлтанұлы". */
  static boolean isPatronymic(String word) {
    for (String ending : PATRONYMICS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
