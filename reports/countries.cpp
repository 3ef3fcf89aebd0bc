#include "view.hpp"

#include <algorithm>
#include <array>

namespace sourcier::reports {
namespace {

struct Country {
  std::string_view code, fr, en;
};

// The states of the world, in the order of their ISO 3166-1 codes.
// clang-format off
constexpr auto countries = std::array{
  Country{"AE", "Émirats arabes unis", "United Arab Emirates"}, Country{"AF", "Afghanistan", "Afghanistan"},
  Country{"AL", "Albanie", "Albania"}, Country{"AM", "Arménie", "Armenia"}, Country{"AO", "Angola", "Angola"},
  Country{"AR", "Argentine", "Argentina"}, Country{"AT", "Autriche", "Austria"}, Country{"AU", "Australie", "Australia"},
  Country{"AZ", "Azerbaïdjan", "Azerbaijan"}, Country{"BA", "Bosnie-Herzégovine", "Bosnia and Herzegovina"},
  Country{"BB", "Barbade", "Barbados"}, Country{"BD", "Bangladesh", "Bangladesh"}, Country{"BE", "Belgique", "Belgium"},
  Country{"BF", "Burkina Faso", "Burkina Faso"}, Country{"BG", "Bulgarie", "Bulgaria"}, Country{"BH", "Bahreïn", "Bahrain"},
  Country{"BI", "Burundi", "Burundi"}, Country{"BJ", "Bénin", "Benin"}, Country{"BN", "Brunei", "Brunei"},
  Country{"BO", "Bolivie", "Bolivia"}, Country{"BR", "Brésil", "Brazil"}, Country{"BS", "Bahamas", "Bahamas"},
  Country{"BT", "Bhoutan", "Bhutan"}, Country{"BW", "Botswana", "Botswana"}, Country{"BY", "Biélorussie", "Belarus"},
  Country{"BZ", "Belize", "Belize"}, Country{"CA", "Canada", "Canada"}, Country{"CD", "RD Congo", "DR Congo"},
  Country{"CF", "Centrafrique", "Central African Republic"}, Country{"CG", "Congo", "Congo"}, Country{"CH", "Suisse", "Switzerland"},
  Country{"CI", "Côte d’Ivoire", "Côte d’Ivoire"}, Country{"CL", "Chili", "Chile"}, Country{"CM", "Cameroun", "Cameroon"},
  Country{"CN", "Chine", "China"}, Country{"CO", "Colombie", "Colombia"}, Country{"CR", "Costa Rica", "Costa Rica"},
  Country{"CU", "Cuba", "Cuba"}, Country{"CV", "Cap-Vert", "Cape Verde"}, Country{"CY", "Chypre", "Cyprus"},
  Country{"CZ", "Tchéquie", "Czechia"}, Country{"DE", "Allemagne", "Germany"}, Country{"DJ", "Djibouti", "Djibouti"},
  Country{"DK", "Danemark", "Denmark"}, Country{"DM", "Dominique", "Dominica"}, Country{"DO", "République dominicaine", "Dominican Republic"},
  Country{"DZ", "Algérie", "Algeria"}, Country{"EC", "Équateur", "Ecuador"}, Country{"EE", "Estonie", "Estonia"},
  Country{"EG", "Égypte", "Egypt"}, Country{"ER", "Érythrée", "Eritrea"}, Country{"ES", "Espagne", "Spain"},
  Country{"ET", "Éthiopie", "Ethiopia"}, Country{"EU", "Union européenne", "European Union"}, Country{"FI", "Finlande", "Finland"},
  Country{"FJ", "Fidji", "Fiji"}, Country{"FR", "France", "France"}, Country{"GA", "Gabon", "Gabon"},
  Country{"GB", "Royaume-Uni", "United Kingdom"}, Country{"GE", "Géorgie", "Georgia"}, Country{"GH", "Ghana", "Ghana"},
  Country{"GM", "Gambie", "Gambia"}, Country{"GN", "Guinée", "Guinea"}, Country{"GQ", "Guinée équatoriale", "Equatorial Guinea"},
  Country{"GR", "Grèce", "Greece"}, Country{"GT", "Guatemala", "Guatemala"}, Country{"GW", "Guinée-Bissau", "Guinea-Bissau"},
  Country{"GY", "Guyana", "Guyana"}, Country{"HK", "Hong Kong", "Hong Kong"}, Country{"HN", "Honduras", "Honduras"},
  Country{"HR", "Croatie", "Croatia"}, Country{"HT", "Haïti", "Haiti"}, Country{"HU", "Hongrie", "Hungary"},
  Country{"ID", "Indonésie", "Indonesia"}, Country{"IE", "Irlande", "Ireland"}, Country{"IL", "Israël", "Israel"},
  Country{"IN", "Inde", "India"}, Country{"IQ", "Irak", "Iraq"}, Country{"IR", "Iran", "Iran"}, Country{"IS", "Islande", "Iceland"},
  Country{"IT", "Italie", "Italy"}, Country{"JM", "Jamaïque", "Jamaica"}, Country{"JO", "Jordanie", "Jordan"},
  Country{"JP", "Japon", "Japan"}, Country{"KE", "Kenya", "Kenya"}, Country{"KG", "Kirghizistan", "Kyrgyzstan"},
  Country{"KH", "Cambodge", "Cambodia"}, Country{"KM", "Comores", "Comoros"}, Country{"KP", "Corée du Nord", "North Korea"},
  Country{"KR", "Corée du Sud", "South Korea"}, Country{"KW", "Koweït", "Kuwait"}, Country{"KZ", "Kazakhstan", "Kazakhstan"},
  Country{"LA", "Laos", "Laos"}, Country{"LB", "Liban", "Lebanon"}, Country{"LI", "Liechtenstein", "Liechtenstein"},
  Country{"LK", "Sri Lanka", "Sri Lanka"}, Country{"LR", "Libéria", "Liberia"}, Country{"LS", "Lesotho", "Lesotho"},
  Country{"LT", "Lituanie", "Lithuania"}, Country{"LU", "Luxembourg", "Luxembourg"}, Country{"LV", "Lettonie", "Latvia"},
  Country{"LY", "Libye", "Libya"}, Country{"MA", "Maroc", "Morocco"}, Country{"MC", "Monaco", "Monaco"},
  Country{"MD", "Moldavie", "Moldova"}, Country{"ME", "Monténégro", "Montenegro"}, Country{"MG", "Madagascar", "Madagascar"},
  Country{"MK", "Macédoine du Nord", "North Macedonia"}, Country{"ML", "Mali", "Mali"}, Country{"MM", "Birmanie", "Myanmar"},
  Country{"MN", "Mongolie", "Mongolia"}, Country{"MR", "Mauritanie", "Mauritania"}, Country{"MT", "Malte", "Malta"},
  Country{"MU", "Maurice", "Mauritius"}, Country{"MV", "Maldives", "Maldives"}, Country{"MW", "Malawi", "Malawi"},
  Country{"MX", "Mexique", "Mexico"}, Country{"MY", "Malaisie", "Malaysia"}, Country{"MZ", "Mozambique", "Mozambique"},
  Country{"NA", "Namibie", "Namibia"}, Country{"NE", "Niger", "Niger"}, Country{"NG", "Nigéria", "Nigeria"},
  Country{"NI", "Nicaragua", "Nicaragua"}, Country{"NL", "Pays-Bas", "Netherlands"}, Country{"NO", "Norvège", "Norway"},
  Country{"NP", "Népal", "Nepal"}, Country{"NZ", "Nouvelle-Zélande", "New Zealand"}, Country{"OM", "Oman", "Oman"},
  Country{"PA", "Panama", "Panama"}, Country{"PE", "Pérou", "Peru"}, Country{"PG", "Papouasie-Nouvelle-Guinée", "Papua New Guinea"},
  Country{"PH", "Philippines", "Philippines"}, Country{"PK", "Pakistan", "Pakistan"}, Country{"PL", "Pologne", "Poland"},
  Country{"PS", "Palestine", "Palestine"}, Country{"PT", "Portugal", "Portugal"}, Country{"PY", "Paraguay", "Paraguay"},
  Country{"QA", "Qatar", "Qatar"}, Country{"RO", "Roumanie", "Romania"}, Country{"RS", "Serbie", "Serbia"},
  Country{"RU", "Russie", "Russia"}, Country{"RW", "Rwanda", "Rwanda"}, Country{"SA", "Arabie saoudite", "Saudi Arabia"},
  Country{"SB", "Salomon", "Solomon Islands"}, Country{"SC", "Seychelles", "Seychelles"}, Country{"SD", "Soudan", "Sudan"},
  Country{"SE", "Suède", "Sweden"}, Country{"SG", "Singapour", "Singapore"}, Country{"SI", "Slovénie", "Slovenia"},
  Country{"SK", "Slovaquie", "Slovakia"}, Country{"SL", "Sierra Leone", "Sierra Leone"}, Country{"SN", "Sénégal", "Senegal"},
  Country{"SO", "Somalie", "Somalia"}, Country{"SR", "Suriname", "Suriname"}, Country{"SS", "Soudan du Sud", "South Sudan"},
  Country{"SV", "Salvador", "El Salvador"}, Country{"SY", "Syrie", "Syria"}, Country{"SZ", "Eswatini", "Eswatini"},
  Country{"TD", "Tchad", "Chad"}, Country{"TG", "Togo", "Togo"}, Country{"TH", "Thaïlande", "Thailand"},
  Country{"TJ", "Tadjikistan", "Tajikistan"}, Country{"TL", "Timor oriental", "Timor-Leste"}, Country{"TM", "Turkménistan", "Turkmenistan"},
  Country{"TN", "Tunisie", "Tunisia"}, Country{"TO", "Tonga", "Tonga"}, Country{"TR", "Turquie", "Turkey"},
  Country{"TT", "Trinité-et-Tobago", "Trinidad and Tobago"}, Country{"TW", "Taïwan", "Taiwan"}, Country{"TZ", "Tanzanie", "Tanzania"},
  Country{"UA", "Ukraine", "Ukraine"}, Country{"UG", "Ouganda", "Uganda"}, Country{"US", "États-Unis", "United States"},
  Country{"UY", "Uruguay", "Uruguay"}, Country{"UZ", "Ouzbékistan", "Uzbekistan"}, Country{"VA", "Vatican", "Vatican City"},
  Country{"VE", "Venezuela", "Venezuela"}, Country{"VN", "Viêt Nam", "Vietnam"}, Country{"VU", "Vanuatu", "Vanuatu"},
  Country{"WS", "Samoa", "Samoa"}, Country{"XK", "Kosovo", "Kosovo"}, Country{"YE", "Yémen", "Yemen"},
  Country{"ZA", "Afrique du Sud", "South Africa"}, Country{"ZM", "Zambie", "Zambia"}, Country{"ZW", "Zimbabwe", "Zimbabwe"},
};
// clang-format on

} // namespace

auto country_name(Lang lang, std::string_view code) -> std::string {
  auto const* const found =
      std::lower_bound(countries.begin(), countries.end(), code,
                       [](Country const& country, std::string_view c) { return country.code < c; });
  if (found == countries.end() || found->code != code) return std::string{code};
  return std::string{lang == Lang::fr ? found->fr : found->en};
}

} // namespace sourcier::reports
