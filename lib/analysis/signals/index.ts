import { accusationWithoutReply } from './accusation-without-reply';
import { adDensity } from './ad-density';
import { authorWithPage } from './author-with-page';
import { blankDateLabel } from './blank-date-label';
import { boilerplateAnonymity } from './boilerplate-anonymity';
import { chatbotResidue } from './chatbot-residue';
import { chattyVoice } from './chatty-voice';
import { clickbaitHeadline } from './clickbait-headline';
import { contentFarmTemplate } from './content-farm-template';
import { correctionNote } from './correction-note';
import { creditedAgency } from './credited-agency';
import { creditedPictures } from './credited-pictures';
import { danglingRelativeDates } from './dangling-relative-dates';
import { dataAndMethod } from './data-and-method';
import { dateContradiction } from './date-contradiction';
import { disclosureNote } from './disclosure-note';
import { emptyReferencesSection } from './empty-references-section';
import { engagementBait } from './engagement-bait';
import { exaggeration } from './exaggeration';
import { exclamations } from './exclamations';
import { explainedAnonymity } from './explained-anonymity';
import { garbledPhrases } from './garbled-phrases';
import { generatedAuthorProfile } from './generated-author-profile';
import { headlineNotBorneOut } from './headline-not-borne-out';
import { headlinePrintedTwice } from './headline-printed-twice';
import { hearsayWording } from './hearsay-wording';
import { homePageOnlyLinks } from './home-page-only-links';
import { hostImpersonation } from './host-impersonation';
import { independentNamedSources } from './independent-named-sources';
import { labelledDates } from './labelled-dates';
import { linkedDocuments } from './linked-documents';
import { linkedOutlets } from './linked-outlets';
import { loadedWords } from './loaded-words';
import { missingAuthor } from './missing-author';
import { missingDate } from './missing-date';
import { missingLinks } from './missing-links';
import { missingReferences } from './missing-references';
import { nameCalling } from './name-calling';
import { originalReporting } from './original-reporting';
import { ownSiteOnlyLinks } from './own-site-only-links';
import { placeholderAuthor } from './placeholder-author';
import { publishedPolicies } from './published-policies';
import { quotesWithoutSpeaker } from './quotes-without-speaker';
import { readerAddress } from './reader-address';
import { recommendationDensity } from './recommendation-density';
import { repeatedText } from './repeated-text';
import { replySought } from './reply-sought';
import { rewrittenWithoutCredit } from './rewritten-without-credit';
import { rhetoricalQuestions } from './rhetorical-questions';
import { salesWording } from './sales-wording';
import { selfReportedPopularity } from './self-reported-popularity';
import { shoutingHeadline } from './shouting-headline';
import type { Signal } from './signal';
import { singleSourceStory } from './single-source-story';
import { socialPostsOnly } from './social-posts-only';
import { suspenseHooks } from './suspense-hooks';
import { unattributedText } from './unattributed-text';
import { undisclosedAffiliateLinks } from './undisclosed-affiliate-links';
import { unexplainedAnonymity } from './unexplained-anonymity';
import { unfilledPlaceholder } from './unfilled-placeholder';
import { unlabelledPressRelease } from './unlabelled-press-release';
import { unlinkedStudy } from './unlinked-study';
import { unsupportedHeadlineYear } from './unsupported-headline-year';
import { unverifiedCentralClaim } from './unverified-central-claim';
import { vagueCrowd } from './vague-crowd';

/** Every signal that ships, in the order of the documentation. */
export const signals: readonly Signal[] = [
  // transparency
  generatedAuthorProfile,
  contentFarmTemplate,
  hostImpersonation,
  chatbotResidue,
  unfilledPlaceholder,
  blankDateLabel,
  danglingRelativeDates,
  unsupportedHeadlineYear,
  dateContradiction,
  missingDate,
  placeholderAuthor,
  missingAuthor,
  unlabelledPressRelease,
  undisclosedAffiliateLinks,
  selfReportedPopularity,
  // sourcing
  emptyReferencesSection,
  rewrittenWithoutCredit,
  unverifiedCentralClaim,
  unattributedText,
  vagueCrowd,
  singleSourceStory,
  unexplainedAnonymity,
  boilerplateAnonymity,
  socialPostsOnly,
  missingReferences,
  unlinkedStudy,
  homePageOnlyLinks,
  ownSiteOnlyLinks,
  missingLinks,
  quotesWithoutSpeaker,
  accusationWithoutReply,
  // presentation
  clickbaitHeadline,
  chattyVoice,
  nameCalling,
  adDensity,
  recommendationDensity,
  headlineNotBorneOut,
  repeatedText,
  headlinePrintedTwice,
  garbledPhrases,
  exaggeration,
  readerAddress,
  salesWording,
  rhetoricalQuestions,
  shoutingHeadline,
  exclamations,
  loadedWords,
  hearsayWording,
  engagementBait,
  suspenseHooks,
  // credits
  labelledDates,
  authorWithPage,
  publishedPolicies,
  correctionNote,
  creditedAgency,
  creditedPictures,
  disclosureNote,
  linkedDocuments,
  linkedOutlets,
  independentNamedSources,
  originalReporting,
  replySought,
  explainedAnonymity,
  dataAndMethod,
];
