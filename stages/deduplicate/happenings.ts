/**
 * Words that report the same kind of happening. One line, one happening; a word stands in every line where a news
 * report may use it. Forms that share a stem (`announce`, `announcement`) need one entry. Phrases are read from the
 * trigger on: `took control of`, `fell to`.
 */
import { stemOf } from './stem.ts'

const HAPPENINGS: readonly string[] = [
  // War and unrest
  'seize, capture, take, control, take control, gain control, take over, fall, fall to, overrun, conquer, occupy, wrest, takeover, claim control',
  'retake, retook, recapture, regain, drive, drive out of, win back, take back, claw back, reclaim, drive out, liberate, recover',
  'cross, enter, crossing, entry, pour into, move into, slip into, infiltrate, push into, penetrate, drive into, come across, bring across',
  'attack, strike, air strike, airstrike, airstrikes, bomb, bombing, pound, shell, bombard, bombardment, raid, hit, target, assault, shelling, air raid, blast',
  'launch, begin, start, open, kick off, mount, commence, unleash, embark',
  'invade, incursion, march into, roll into, push into',
  'advance, push, gain, close in, progress, move on, thrust',
  'offensive, attack, assault, advance, push, campaign, onslaught, blitz',
  'withdraw, pull out, pull back, retreat, leave, quit, fall back, evacuate, pullout, abandon',
  'clash, fight, battle, combat, skirmish, exchange fire, firefight, gunfight, fighting',
  'deploy, send, dispatch, reinforce, mobilise, mobilize, send in, move in, mass',
  'explode, explosion, blast, detonate, go off, blow up, bomb, bombing, set off',
  'shoot, gun down, open fire, fire, shooting, gunfire, gunshot, shot',
  'kill, slay, murder, shoot dead, gun down, claim lives, leave dead, homicide, assassinate, slaughter, massacre, die, execute',
  'die, dead, death, perish, pass away, lose life, succumb, fatal, fatality, demise, killed',
  'assassinate, murder, kill, gun down',
  'injure, wound, hurt, maim, injury',
  'rampage, spree, massacre, attack, shooting',
  'siege, besiege, surround, encircle, blockade, lay siege',
  'shoot down, down, bring down',
  'ceasefire, cease-fire, truce, armistice, halt fighting, lay down arms',
  'kidnap, abduct, seize, take hostage, snatch, abduction, hijack',
  'hijack, seize, commandeer, capture, board',
  'free, release, let go, liberate, set free, freed',
  'protest, demonstrate, rally, march, take to the streets, riot, demonstration, unrest, rioting, disturbance',
  'riot, loot, clash, violence, unrest, disorder, rampage, vandalise',
  'coup, overthrow, topple, oust, depose, seize power, unseat',
  'surrender, give up, turn in, lay down, capitulate',
  'threaten, warn, threat, menace, caution',
  'spark, trigger, cause, prompt, provoke, lead to, touch off, set off, result, ignite, unleash',
  // Crime and courts
  'arrest, detain, take into custody, apprehend, capture, nab, round up, custody, catch, seize, pick up, bust',
  'charge, indict, accuse, indictment, charges, arraign, book',
  'sue, lawsuit, suit, file suit, take to court, legal action, complaint, litigation, case',
  'try, trial, stand trial, court case, proceedings, hear, hearing',
  'convict, find guilty, guilty, guilty verdict, conviction, verdict',
  'acquit, clear, find not guilty, exonerate',
  'sentence, jail, imprison, term, send to prison, incarcerate, serve, punish',
  'plead, plead guilty, plea, admit',
  'appeal, challenge, contest',
  'rule, ruling, decide, verdict, judgment, judgement, find, uphold',
  'overturn, throw out, dismiss, quash, strike down, reverse, toss',
  'rob, steal, burgle, break in, robbery, theft, burglary, heist, loot, make off, raid, take, snatch, break-in',
  'escape, flee, break out, run away, get away, jailbreak, breakout, abscond',
  'smuggle, traffic',
  'stab, knife, slash, stabbing',
  'rape, assault, molest, abuse',
  'investigate, probe, inquiry, investigation, look into, inquire, enquiry, examine',
  'search, hunt, look for, comb, manhunt, scour, seek',
  'raid, search, storm, swoop',
  'accuse, allege, claim, blame, allegation, accusation, suspect',
  'confess, admit, own up, acknowledge',
  'infringe, violate, breach, infringement, violation, copy, patent infringement',
  'award, order to pay, damages, fine, penalty, penalise, fined',
  'ban, bar, prohibit, outlaw, block, forbid, suspend, injunction',
  // Accidents and nature
  'crash, collide, hit, smash, collision, slam, plough, plow, wreck, accident, ram',
  'derail, come off, jump tracks, derailment',
  'sink, capsize, go down, founder, overturn',
  'fire, blaze, burn, break out, inferno, wildfire, go up in flames, flames, catch fire, engulf, bushfire',
  'collapse, cave in, give way, crumble, fall down, come down, fall',
  'quake, earthquake, temblor, tremor, aftershock, jolt, shake, seism, rattle, strike, hit',
  'hit, strike, rock, jolt, shake, rattle, batter, slam, lash, pound, affect',
  'flood, inundate, swamp, deluge, submerge, flooding',
  'storm, hurricane, cyclone, typhoon, tempest, strike, hit',
  'make landfall, come ashore, hit, strike, landfall, slam',
  'damage, destroy, wreck, ruin, flatten, devastate, level, ravage, destruction, raze, topple, tear down, devastation',
  'erupt, eruption, spew, blow, explode',
  'evacuate, flee, displace, leave homes, evacuation, rush out',
  'rescue, save, pull out, recover, pull from, retrieve',
  'disappear, go missing, vanish, missing, lose, lost',
  'find, discover, locate, recover, uncover, spot, unearth, detect, come across, identify, turn up',
  'leak, spill, release, discharge',
  'cut, sever, disrupt, break, damage, snap, outage, interrupt, knock out',
  'infect, sicken, contract, fall ill, catch, outbreak, spread',
  // Business
  'buy, acquire, purchase, take over, acquisition, takeover, snap up, pick up, agree to buy, deal, bid',
  'sell, sale, offload, dispose, divest, auction',
  'merge, merger, combine, join forces, tie-up, tie up, unite, deal',
  'deal, agreement, agree, accord, pact, sign, settlement, contract, treaty, settle',
  'settle, settlement, resolve, reach agreement, agree',
  'offer, bid, proposal, propose, approach, tender',
  'pay, payment, spend, shell out, cost',
  'cut, slash, reduce, lower, trim, reduction, cutback, shed, drop, axe',
  'lay off, layoff, job cut, shed, dismiss, sack, fire, cut jobs, redundancy, let go, cut, axe, make redundant',
  'fire, sack, dismiss, oust, axe, remove, let go, part ways, part company, terminate, firing, dismissal, relieve, boot, dump',
  'resign, quit, step down, stand down, resignation, leave, depart, bow out, step aside, departure, exit, retire, call it quits',
  'hire, appoint, name, recruit, choose, select, pick, sign, bring in, nominate, tap, land, appointment, cast, replace, announce, reveal, unveil',
  'replace, succeed, take over, take the reins, step in, successor, regenerate, inherit, become',
  'rise, climb, gain, jump, surge, soar, increase, grow, rally, go up, up, rebound',
  'fall, drop, slide, plunge, tumble, decline, slump, sink, dip, go down, lose, decrease, shrink, tank, plummet, down',
  'launch, unveil, introduce, release, roll out, debut, reveal, present, announce, show off, refresh, update, premiere, start, come out, bring out, rollout, ship',
  'update, upgrade, refresh, revamp, overhaul, improve',
  'invest, investment, fund, finance, back, put money, sink money',
  'strike, walk out, walkout, stoppage, industrial action, down tools, picket, lay down tools',
  'go bankrupt, bankruptcy, collapse, fold, insolvency, file for bankruptcy, go under, fail',
  'close, shut, shut down, closure, shutdown, shutter, wind down',
  'open, inaugurate, reopen, unveil',
  'ship, deliver, supply, shipment, delivery',
  // Politics and diplomacy
  'elect, vote, election, win, poll, ballot, voting, go to the polls, re-elect',
  'win, victory, beat, defeat, triumph, clinch, prevail, claim, secure, overcome, take, earn, edge, down, thrash, seal',
  'lose, defeat, loss, fall, fail, beaten',
  'approve, pass, back, endorse, clear, ratify, adopt, agree, vote for, green light, authorise, authorize, give the go-ahead, okay',
  'reject, turn down, refuse, deny, veto, vote down, rebuff, decline, dismiss, spurn, block',
  'sign, sign into law, ink, seal, conclude',
  'meet, talk, hold talks, talks, meeting, summit, confer, discuss, negotiate, sit down, discussion, negotiation, conference',
  'visit, travel, trip, arrive, tour, fly, go, stop, come',
  'return, come back, go back, comeback, head back',
  'call, phone, telephone, ring, speak by phone',
  'pledge, vow, promise, swear, commit, undertake, assure, guarantee',
  'announce, say, declare, state, tell, reveal, disclose, confirm, unveil, report, statement, announcement, release, add, note, tweet, post, comment, speak, explain, describe',
  'urge, call for, call on, appeal, demand, ask, request, plead, press',
  'condemn, denounce, criticise, criticize, slam, blast, deplore, decry',
  'support, back, endorse, stand by, help, assist, aid, reinforce, bolster',
  'impose, sanction, slap, levy',
  'name, nominate, appoint, choose, pick, select, tap, designate',
  'inaugurate, swear in, take office, sworn in, take oath',
  'suspend, halt, stop, pause, freeze, call off',
  'cancel, call off, scrap, drop, abandon, axe, pull, nix, ax',
  'postpone, delay, put off, defer, push back, reschedule',
  'end, finish, conclude, stop, cease, close, wrap up, terminate, over, halt',
  'recover, heal, recuperate, rehabilitate',
  // Sport, people and show business
  'host, emcee, present, front, hosting, stint, tour of duty, gig, duty, job',
  'play, perform, portray, star, role, act, appear',
  'marry, wed, tie the knot, wedding, marriage, exchange vows',
  'divorce, split, separate, break up, part',
  'born, give birth, birth, deliver, arrive',
  'be hospitalised, hospitalise, hospitalize, take to hospital, admit, rush to hospital, check into',
  'check in, check into, enter, enter rehab, go into, enrol, enroll, head to, return to, admit, rehab, checked',
  'treat, treatment, rehab, therapy, care',
  'score, net, hit, goal, touchdown, convert',
  'crown, become champion, title, win, champion, championship',
  'finish, end, come in, place',
  'beat, defeat, overcome, down, rout, crush, see off, knock out, thrash, edge, oust, best, top',
  'qualify, advance, reach, book, go through, clinch',
  'break, smash, set, surpass, record',
  'receive, get, win, collect, accept, be awarded, honour, honor, award',
  'game, match, contest, play, clash, fixture, matchup, tie, meeting, season opener',
  'ceremony, award, oscar, academy award, awards, show, gala, emmy, globe',
  'contract, sign, deal, agree, extension, ink',
  'join, sign, move, switch, come aboard, become',
  'gather, assemble, meet, congregate, rally, turn out',
  'mourn, pay tribute, remember, commemorate, honour, honor, vigil, memorial, funeral, bury, lay to rest',
  'suicide, kill himself, kill herself, take life, hang',
  'chase, pursue, pursuit, follow',
  'catch, capture, intercept, thwart, foil, stop, repel, prevent, disrupt',
  'repel, push back, fend off, beat back, drive back, repulse, ward off, thwart, foil',
  'drive, drunk driving, dui, drunk, influence, intoxicate',
  'refuse, decline, resist, balk',
  'predict, expect, forecast, anticipate, foresee, project',
  'show, display, exhibit, demonstrate, present',
  'drop, throw, fling, hurl, toss, lob',
  'land, touch down, arrive, landing, splash down, splashdown',
  'launch, blast off, lift off, liftoff, send up, take off',
  'orbit, circle, spacewalk',
  // Across fields
  'issue, release, publish, put out, push out, rush out, deliver, ship',
  'place, put, move, land, head',
  'transfer, transport, move, take, relocate, extradite',
  'fix, patch, plug, repair, resolve, address, correct, close, restore, solve, remedy',
  'flaw, vulnerability, bug, hole, defect, weakness',
  'retain, defend, keep, hold on, keep hold, hold, defence, defense',
  'mark, record, milestone, feat, achievement, top spot',
  'break, pass, surpass, eclipse, beat, become, set, overtake, reach, move past, move into, exceed, top',
  'cut, sever, damage, break, snap, rip, fail, disrupt, slice, failure, problem, rupture',
  'outage, downtime, disruption, interruption, blackout, go down, problem, failure, loss, lose, knock out, offline, crash',
  'affect, disrupt, hit, impact, hamper, interrupt',
  'escape, flee, walk away, walk off, on the lam, on the loose, on the run, at large, walk, take off, disappear, elude',
  'raid, sweep, crackdown, operation, bust',
  'destroy, demolish, gut, burn down, level, raze, go up in flames, rip, ravage, reduce to',
  'arson, set fire, set alight, torch, set ablaze, firebomb, burn',
  'hack, break into, breach, compromise, take over, deface, intrude, cyberattack',
  'crossfire, gunfire, shooting, shoot, shootout, hail of bullets, bullet',
  'hang, suicide, take life, found dead, found hanged',
  'die, pass, pass on, passing, end, death, expire',
  'hit, shoot, strike, struck',
  'murder, killing, slaying, death, homicide, stabbing, shooting, kill, manslaughter',
  'negotiate, negotiating table, talks, bargain, mediate, negotiation, haggle',
  'disguise, dress, pose, masquerade',
  'steal, grab, make off, take, snatch, get away, walk off',
  'injured reserve, ir, injured list, disabled list, sidelined, list, reserve',
  'stay, stint, treatment, rehab, spell, visit',
  'check into, check in, check, enter, seek help, go into, seek treatment, admit, voluntarily enter, put, stay',
  'incident, event, accident, tragedy, disaster, episode, affair, scandal, case',
  'crash, accident, tragedy, disaster, wreck',
  'quake, tragedy, disaster',
  'attack, tragedy, massacre, incident, crime',
  'give, hand, sentence, get, receive, impose',
  'vigil, protest, rally, march, gather, memorial',
  'capture, stop, intercept, catch, seize, apprehend, foil',
  'round, pick, draft, select, choose, take',
  'comeback, rally, recover, win',
  'rehire, hire again, bring back, re-hire, return',
  'confirm, announce, say, talk, tell, acknowledge, verify, accord',
  'final, championship, match, title game, playoff, semifinal, quarterfinal',
]

/** “The war broke out”, “a quake struck”, “the strike began”: what happened is the noun. */
const HAPPENING_NOUNS = stemsOf(
  'war quake earthquake temblor aftershock storm hurricane cyclone typhoon flood fire blaze wildfire explosion blast ' +
    'landslide avalanche tornado eruption outbreak epidemic protest riot clash conflict rebellion uprising offensive ' +
    'attack truce ceasefire strike walkout trial talks negotiations election vote meeting summit ceremony match ' +
    'funeral crash collision accident',
)
const HAPPENING_VERBS = stemsOf(
  'begin start erupt break strike hit shake rock jolt rattle batter occur happen take ensue follow',
)

/** Whether the noun, and not the verb it is the subject of, names what happened. */
export const namesHappening = (noun: string, verb: string): boolean =>
  HAPPENING_NOUNS.has(noun) && HAPPENING_VERBS.has(verb)

function stemsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stemOf))
}

const PHRASE_LENGTH = 4
const byWord = new Map<string, number[]>()
const byPhrase = new Map<string, number[]>()

HAPPENINGS.forEach((line, happening) => {
  for (const entry of line.split(', ')) {
    const stems = entry.split(/[ -]/).map(stemOf)
    const [table, key] = stems.length === 1 ? [byWord, stems[0]!] : [byPhrase, stems.join(' ')]
    const list = table.get(key) ?? []
    if (!list.includes(happening)) table.set(key, [...list, happening])
  }
})

/**
 * The happenings that the words from a trigger on may name. A phrase beats its first word: `fell to` is no fall.
 * Several for words with several senses, none for words outside the table.
 */
export function happeningsOf(stems: readonly string[]): readonly number[] {
  for (let length = Math.min(PHRASE_LENGTH, stems.length); length > 1; length--) {
    const found = byPhrase.get(stems.slice(0, length).join(' '))
    if (found) return found
  }
  return stems[0] === undefined ? [] : (byWord.get(stems[0]) ?? [])
}

/** Whether the first words are a phrase of the table. */
export function phraseLength(stems: readonly string[]): number {
  for (let length = Math.min(PHRASE_LENGTH, stems.length); length > 1; length--) {
    if (byPhrase.has(stems.slice(0, length).join(' '))) return length
  }
  return 1
}

/** Outcomes of one action that cannot both be true; the two reports are about two things. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['enter cross penetrate invade seize capture take', 'repel thwart foil'],
  ['seize capture take overrun fall', 'retake recapture liberate regain withdraw'],
  ['rise climb gain jump surge soar increase', 'fall drop slide plunge tumble decline slump'],
  ['approve pass ratify adopt accept', 'reject veto refuse'],
  ['convict', 'acquit'],
  ['arrest detain jail imprison', 'release free acquit'],
  ['open reopen launch begin start', 'close shut end finish'],
  ['arrive enter', 'leave depart withdraw'],
  ['hire appoint', 'fire sack dismiss resign'],
  ['buy acquire', 'sell'],
  ['sink', 'rescue'],
  ['deploy send', 'withdraw'],
  ['lift ease', 'impose'],
  ['agree', 'refuse reject'],
]

const opposed = new Set(
  OPPOSITES.flatMap(([left, right]) =>
    left
      .split(' ')
      .flatMap((a) => right.split(' ').flatMap((b) => [`${stemOf(a)} ${stemOf(b)}`, `${stemOf(b)} ${stemOf(a)}`])),
  ),
)

/** Numbers of the pairs of outcomes that a word is on one side of. */
export const oppositionsOf = (stem: string): readonly number[] => oppositions.get(stem) ?? NONE

const NONE: readonly number[] = []
const oppositions = new Map<string, number[]>()
OPPOSITES.forEach((sides, number) => {
  for (const word of sides.join(' ').split(' ')) {
    const stem = stemOf(word)
    oppositions.set(stem, [...(oppositions.get(stem) ?? []), number])
  }
})

export const areOpposites = (stem: string, other: string): boolean => opposed.has(`${stem} ${other}`)
