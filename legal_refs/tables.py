"""Every table of the law with its reader, for load_all(); a new data file is a line here."""

from __future__ import annotations

from legal_refs.arguments import points
from legal_refs.case import banks, bodies, distancefile, divisions, incidents, labels, reasons
from legal_refs.checking import hygiene, paperfile, repealed, reviewing
from legal_refs.clocks import acts, deadlines, firsthours
from legal_refs.decided import faultfile, features, holdings, penalties, precedentfile, toldfile
from legal_refs.files.loading import Table
from legal_refs.forum import causes, courts, desks, forumfile, offices, small_claims
from legal_refs.law import library, successionfile, temporal
from legal_refs.money import fees, interest, losses
from legal_refs.periods import limitationfile, workdays
from legal_refs.questions import codingfile, groupfile, registry
from legal_refs.reading import explainedfile, glossfile

TABLES = (
    Table("questions.yaml", lambda: registry.questions()),
    Table("fact_rules.yaml", lambda: codingfile.rules()),
    Table("transaction_groups.yaml", lambda: groupfile.grouping()),
    Table("vocabulary.yaml", lambda: labels.load()),
    Table("incidents.yaml", lambda: incidents.rows()),
    Table("reasons.yaml", lambda: reasons.rows()),
    Table("banks.json", lambda: banks.directory()),
    Table("bodies.yaml", lambda: bodies.data()),
    Table("divisions.json", lambda: divisions.load()),
    Table("coordinates.json", lambda: distancefile.points()),
    Table("separation.yaml", lambda: distancefile.weighing()),
    Table("laws/*.yaml", lambda: library.load()),
    Table("succession.yaml", lambda: successionfile.data()),
    Table("norms.yaml", lambda: library.load()),
    Table("transition.yaml", lambda: temporal.rules()),
    Table("repealed.yaml", lambda: repealed.rows()),
    Table("points/*.yaml", lambda: points.load()),
    Table("calendar/days.json", lambda: workdays.load()),
    Table("deadlines.yaml", lambda: deadlines.load()),
    Table("limitation.yaml", lambda: limitationfile.data()),
    Table("acts.yaml", lambda: acts.load()),
    Table("first_hours.yaml", lambda: firsthours.load()),
    Table("explained_words.yaml", lambda: explainedfile.load()),
    Table("gloss.yaml", lambda: glossfile.load()),
    Table("rates/rules.yaml", lambda: interest.rules()),
    Table("rates/deposit.json", lambda: interest.deposit_rates()),
    Table("rates/lending.json", lambda: interest.lending_rates()),
    Table("money.yaml", lambda: losses.sheet()),
    Table("fees.yaml", lambda: fees.load()),
    Table("fees_local.json", lambda: fees.local_rates()),
    Table("forum.yaml", lambda: forumfile.data()),
    Table("courts.json", lambda: courts.load()),
    Table("causes.json", lambda: causes.load()),
    Table("small_claims.json", lambda: small_claims.load()),
    Table("offices.yaml", lambda: offices.kinds()),
    Table("desks.yaml", lambda: desks.load()),
    Table("holdings.yaml", lambda: holdings.load()),
    Table("precedents/*.yaml", lambda: precedentfile.all_cases()),
    Table("precedent_labels.yaml", lambda: features.fact_questions()),
    Table("penalties.yaml", lambda: penalties.every()),
    Table("fault.yaml", lambda: faultfile.table()),
    Table("fault_effects.yaml", lambda: faultfile.effects()),
    Table("told.yaml", lambda: toldfile.twins()),
    Table("papers.yaml", lambda: paperfile.load()),
    Table("checks.yaml", lambda: reviewing.load()),
    Table("hygiene.yaml", lambda: hygiene.load()),
)
"""Read through the module, so that a reader is looked up when it is called."""
