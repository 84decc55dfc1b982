/**
 * Phrases that tell what a block is, by block label: the data of
 * `matchPhrases`, sorted. Words are lower case, apostrophes straight. `^`
 * stands for the start of the block, `$` for its end, `#` for a number, `…` for
 * at most six words of any kind.
 */
import type { BlockLabel } from "@/lib/core/codebook/values";

/** The labels that phrases speak for. */
export type LexiconLabel = Exclude<
  BlockLabel,
  "headline" | "dek" | "body" | "user_comment" | "embedded_headline_link"
>;

/** In the order they are asked: of two labels with as many words matched the earlier one names the block. */
export const PHRASES: Readonly<Record<LexiconLabel, readonly string[]>> = {
  comment_policy: lines(`
    abusive comments
    abusive language
    be respectful
    charte de modération
    comment guidelines
    comment policy
    comment rules
    commenting guidelines
    commenting policy
    commenting rules
    comments are subject to
    comments policy
    comments that
    comments … approved
    comments … moderated
    comments … moderation
    comments … not posted
    comments … removed
    community guidelines
    community rules
    community standards
    conversation … civil
    discussion … civil
    house rules
    keep it civil
    kommentarregeln
    moderated … comments
    moderators
    netiquette
    not be tolerated
    opinions expressed in the comments
    personal attacks
    remain civil
    report abuse
    stay on topic
    wir behalten uns vor
  `),
  engagement_prompt: lines(`
    comment below
    comments below
    do you agree
    drop us a line
    got a tip
    have a news tip
    have a tip
    have your say
    in the comments
    let me know
    let us know
    qu'en pensez-vous
    sagen sie uns
    send us a tip
    send us your
    share your experience
    share your opinion
    share your story
    share your thoughts
    share your views
    sound off
    tell us
    to the comments
    was denken sie
    was meinen sie
    we want to hear from you
    weigh in
    what are your thoughts
    what do you think
    what's your take
    write to us
    your thoughts
  `),
  comment_ui: lines(`
    # comment
    # comments
    # replies
    # responses
    ^ comment $
    ^ commentaires $
    ^ comments
    ^ join the discussion
    ^ kommentare
    ^ name $
    ^ replies $
    ^ reply $
    ^ respond $
    ^ submit $
    ^ website $
    add a comment
    add comment
    add your comment
    all comments
    be the first to comment
    cancel reply
    comments are closed
    email address will not be published
    flag as inappropriate
    hide comments
    join the discussion
    leave a comment
    leave a reply
    leave your comment
    load comments
    load more comments
    log in to comment
    log in to leave
    log in to post
    log in to reply
    logged in to
    newest first
    no comments
    notify me of
    oldest first
    post a comment
    post comment
    post your comment
    read comments
    required fields are marked
    save my name
    see comments
    show comments
    sign in to comment
    sort by
    submit a comment
    submit comment
    thumbs up
    view all comments
    view comments
    vote up
    write a comment
  `),
  newsletter_signup: lines(`
    100 free
    abonnez-vous
    absolutely free
    already a member
    already a subscriber
    already have an account
    anmelden
    by email
    completely free
    create a free account
    create an account
    create your account
    daily briefing
    daily digest
    daily email
    e-mail address
    email address
    email updates
    enter your e-mail
    enter your email
    forgot password
    forgot your password
    free account
    in your inbox
    information … never be sold
    information … not be shared
    information … not be sold
    information … sold or shared
    join free
    join our
    join the conversation
    join us
    log in
    login
    mailing list
    morning briefing
    never spam
    news alerts
    newsletter
    newsletters
    no spam
    password
    register for
    register now
    register to
    registration
    s'abonner
    s'inscrire
    sign in
    sign me up
    sign up
    signed up
    signing up
    signup
    subscribe
    subscribed
    subscriber
    subscribers
    subscribing
    subscription
    subscriptions
    to your inbox
    totally free
    unlimited access
    unlimited digital access
    unsubscribe
    weekly digest
    weekly email
    your inbox
  `),
  legal: lines(`
    ad choices
    adchoices
    all rights reserved
    alle rechte vorbehalten
    cookie
    cookies
    copyright
    datenschutz
    disclaimer
    do not sell
    gdpr
    impressum
    imprint
    may not be published
    may not be reproduced
    may not be republished
    mentions légales
    personal data
    privacy notice
    privacy policy
    privacy settings
    privacy statement
    protected by
    recaptcha
    registered in england
    registered trademark
    reproduction … prohibited
    reserves the right
    rights reserved
    terms and conditions
    terms of service
    terms of use
    third parties
    tous droits réservés
    trademark
    trademarks
    without … permission
    your privacy
    ©
  `),
  media_placeholder: lines(`
    ^ advertisement video
    ^ article continues
    ^ audio $
    ^ caption $
    ^ close $
    ^ continue reading
    ^ embed $
    ^ gallery $
    ^ hide caption
    ^ image $
    ^ keep reading $
    ^ listen $
    ^ live $
    ^ loading
    ^ now playing
    ^ photo $
    ^ photo gallery $
    ^ photos $
    ^ play $
    ^ play video
    ^ read more
    ^ read the full
    ^ read the rest
    ^ read the whole
    ^ slideshow $
    ^ story continues
    ^ toggle caption
    ^ video $
    ^ watch $
    ^ watch here
    ^ watch live
    ^ watch now
    ^ watch the video
    a post shared by
    advertisement continue
    continues after
    continues below
    enable javascript
    image # of #
    javascript
    please wait
    scroll to continue
    this content is not available
    video could not
    video player
    video unavailable
    view gallery
    view this post
    your browser does not
  `),
  ad: lines(`
    # off
    ^ ad $
    ^ ads $
    ^ anzeige
    ^ buy $
    act now
    advert
    advertisement
    advertisements
    advertorial
    affiliate
    around the web
    best deal
    best deals
    best price
    bitcoin … invest
    buy here
    buy it
    buy now
    buy today
    click here
    coupon
    discount
    do you need
    do you want
    doctors hate
    exclusive deal
    exclusive offer
    exclusive report
    free download
    free ebook
    free gift
    free guide
    free kit
    free quote
    free report
    free sample
    free shipping
    free trial
    free webinar
    from the web
    get yours
    gold … invest
    gold … ira
    gold … retirement
    invest in
    invest now
    limited time
    money back
    one weird trick
    order now
    order today
    order yours
    paid content
    paid partner
    paid post
    partner content
    promo code
    promoted
    publicité
    save up to
    see deal
    see price
    shop here
    shop now
    shop the
    special offer
    special report
    sponsor
    sponsored
    sponsors
    werbung
    your funds
    your money
    your portfolio
    your retirement
    your savings
    your wealth
  `),
  promo: lines(`
    ^ about the author
    ^ more by
    ^ support
    app store
    apple podcasts
    be reached at
    become a member
    become a patron
    become a supporter
    buy me a coffee
    can be reached
    contact the author
    contribute to
    donate
    donation
    donations
    download our
    download the app
    e-paper
    epaper
    follow her on
    follow him on
    follow them on
    get the app
    gift this
    google play
    help us
    independent journalism
    is a … columnist
    is a … contributor
    is a … correspondent
    is a … editor
    is a … journalist
    is a … reporter
    is a … writer
    is an … editor
    is the author of
    mobile app
    our app
    our channel
    our podcast
    our shop
    our store
    patreon
    podcast
    podcasts
    print edition
    quality journalism
    soutenez
    spenden
    support independent
    support our
    support us
    youtube channel
  `),
  social_share: lines(`
    # likes
    # shares
    # tweets
    # views
    ^ bookmark $
    ^ copy $
    ^ copy link
    ^ e-mail $
    ^ email $
    ^ facebook
    ^ flipboard
    ^ follow $
    ^ follow us
    ^ instagram
    ^ like $
    ^ likes $
    ^ linkedin
    ^ mastodon $
    ^ messenger
    ^ pin it
    ^ pinterest
    ^ print $
    ^ reddit
    ^ rss
    ^ save $
    ^ send $
    ^ share
    ^ shares
    ^ sms $
    ^ telegram
    ^ tumblr
    ^ tweet
    ^ twitter
    ^ whatsapp
    ^ x $
    ^ youtube
    click to email
    click to print
    click to share
    copy the link
    email this
    email to a friend
    follow me
    follow us
    link copied
    on facebook $
    on instagram $
    on linkedin $
    on pinterest $
    on twitter $
    on whatsapp $
    opens in new window
    partager
    print this
    share article
    share on
    share this
    share via
    teilen
    tweet this
  `),
  credit: lines(`
    ^ afp $
    ^ ap $
    ^ associated press $
    ^ bild $
    ^ credit
    ^ credits
    ^ featured image
    ^ foto
    ^ getty
    ^ illustration by
    ^ image by
    ^ image courtesy
    ^ image credit
    ^ image source
    ^ image via
    ^ images by
    ^ images via
    ^ photo by
    ^ photo courtesy
    ^ photo credit
    ^ photo via
    ^ photograph by
    ^ photos by
    ^ photos via
    ^ picture by
    ^ quelle
    ^ reuters $
    ^ source
    ^ sources
    ^ via
    ^ video by
    alamy
    ap images
    ap photo
    courtesy of
    crédit photo
    file photo
    getty images
    h/t
    istock
    istockphoto
    photo by
    photo courtesy
    photo credit
    photography by
    shutterstock
    unsplash
    via afp
    via ap
    via getty
    via reuters
    wikimedia
  `),
  related_links: lines(`
    ^ also in
    ^ also on
    ^ also read
    ^ also see
    ^ best of
    ^ editor's picks
    ^ editors picks
    ^ editors' picks
    ^ explore more
    ^ featured
    ^ from our
    ^ further reading
    ^ hot topics
    ^ in case you missed
    ^ in this article
    ^ in this series
    ^ in this story
    ^ latest
    ^ more about
    ^ more articles
    ^ more coverage
    ^ more from
    ^ more in
    ^ more like
    ^ more news
    ^ more on
    ^ more stories
    ^ most commented
    ^ most popular
    ^ most read
    ^ most recent
    ^ most shared
    ^ most viewed
    ^ must read
    ^ next
    ^ other stories
    ^ popular
    ^ prev
    ^ previous
    ^ read also
    ^ read next
    ^ read our
    ^ recent
    ^ recommended
    ^ related
    ^ see also
    ^ see more
    ^ suggested
    ^ today's
    ^ top stories
    ^ trending
    ^ up next
    ^ what others
    ^ what to read
    ^ you may
    ^ you might
    articles connexes
    articles liés
    don't miss
    latest news
    leer también
    lesen sie auch
    mehr zum thema
    more stories
    next article
    next post
    next story
    previous article
    previous post
    previous story
    recommended for you
    related article
    related articles
    related content
    related coverage
    related links
    related news
    related post
    related posts
    related reading
    related stories
    related story
    related topics
    related video
    related videos
    sur le même sujet
    what to read next
    you may also like
    you may like
    you might also like
    à lire aussi
  `),
  byline_dateline: lines(`
    # days ago
    # hours ago
    # hrs ago
    # min read
    # mins ago
    # minute read
    # minutes ago
    # minutes read
    # months ago
    # weeks ago
    # years ago
    ^ by
    ^ created
    ^ edited by
    ^ filed
    ^ first published
    ^ last modified
    ^ last updated
    ^ mis à jour
    ^ modified
    ^ par
    ^ posted
    ^ published
    ^ publié
    ^ reported by
    ^ reviewed by
    ^ staff
    ^ updated
    ^ veröffentlicht
    ^ von
    ^ written by
    a day ago
    an hour ago
    contributing writer $
    correspondent $
    minute read
    read time
    reading time
    staff reporter $
    staff writer $
  `),
  image_caption: lines(`
    ^ above
    ^ caption
    ^ fig
    ^ figure #
    ^ file photo
    ^ pictured
    are pictured
    are seen
    in this # photo
    in this file photo
    in this … image
    in this … photo
    is pictured
    is seen
    pictured at
    pictured in
    pictured on
    pictured with
    screenshot
  `),
  navigation: lines(`
    ^ # $
    ^ about $
    ^ about us
    ^ accueil $
    ^ advertise
    ^ all $
    ^ archive
    ^ archives
    ^ business $
    ^ careers
    ^ categories
    ^ category
    ^ classifieds
    ^ contact
    ^ crosswords $
    ^ culture $
    ^ entertainment $
    ^ events $
    ^ facebook $
    ^ faq
    ^ feedback $
    ^ filed under
    ^ go to
    ^ health $
    ^ help $
    ^ home
    ^ jobs
    ^ kontakt $
    ^ lifestyle $
    ^ local $
    ^ menu
    ^ more $
    ^ my account
    ^ navigation
    ^ news $
    ^ obituaries
    ^ opinion $
    ^ politics $
    ^ posted in
    ^ press
    ^ profile $
    ^ science $
    ^ search
    ^ sections
    ^ show more
    ^ site index
    ^ site map
    ^ sitemap
    ^ skip
    ^ sport $
    ^ sports $
    ^ startseite $
    ^ suche $
    ^ tag
    ^ tags
    ^ technology $
    ^ top $
    ^ topics
    ^ travel $
    ^ u.s $
    ^ us $
    ^ view all
    ^ weather $
    ^ world $
    all topics
    back to home
    back to top
    contact us
    load more
    main content
    main menu
    page # of
    see all
    show more
    skip to
    table of contents
    view all
    view more
  `),
};

function lines(block: string): string[] {
  return block
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
