/**
 * Words that sentences need and labels do not, for how much of a line is
 * running prose: English, German, French and Spanish, lower case, sorted.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a à about aber after al all als also am an and any are as at au auch auf aus aux avec be been before being
  bei but by can ce ces cette como con could da das dass de del dem den der des did die do does du durch e ein
  eine einem einen einer el elle en er es est et eu for from für ha haben had has hat have he her him his how
  i if il ils im in into is ist it its just kein la las le les lo los mais man más me mehr mit more my nach ne
  nicht no non noch not now nur of oder on one only or ou our out over para pas pero plus por pour qu que qui
  sa se sein sein seine ses she sich sie sind so some sont su such sur than that the their them then there
  these they this those to two um un una und une up us vom von vor war was we were werden what when where
  which while who will wird with would y you your zu zum zur über`.split(/\s+/),
);
