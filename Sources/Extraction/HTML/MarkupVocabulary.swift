import News

/// Words and pairs of words in the names that editors' systems give to parts of
/// a page, gathered from the public documentation of common systems (WordPress,
/// Drupal, Arc, Brightspot …) and from pages seen; a pair is written with `-`.
let markupVocabulary: [(MarkupMeaning, String)] = [
    (
        .body,
        """
        article-body article-content article-main article-text article-fulltext articlebody \
        articlecontent articletext artikel-inhalt artikel-text artikeltext body-content body-copy \
        body-text bodycopy bodytext content-body content-text contenttext cuerpo-noticia detail-body \
        detail-content detail-text entry-content entrycontent fulltext news-body news-content \
        news-detail news-text newsbody newscontent newstext post-body post-content post-entry \
        post-text postbody postcontent posttext rich-text richtext single-content story-body \
        story-content story-text storybody storycontent storytext texte-article texto-noticia \
        wysiwyg
        """
    ),
    (.article, "article artikel articulo beitrag blogpost hentry main nota noticia post story"),
    (
        .entry,
        """
        blog-post live-entry live-event live-events live-item live-post live-update liveblog-entry \
        liveblog-post liveblog-update live-blog-entry ticker-entry ticker-item timeline-entry
        """
    ),
    (
        .walled,
        """
        encrypted-content locked-content members-only metered-content paid-content \
        paywall-content premium-content premium-text subscriber-content subscriber-only \
        subscribers-only
        """
    ),
    (.picture, "bild figure foto image images img photo photos picture"),
    (
        .cut(.comments),
        """
        comment comments commentaires commentaire comment-list commentlist commenting comentarios \
        disqus kommentar kommentare kommentarer livefyre respond reacties opinie-czytelnikow \
        user-comments viafoura coral-talk
        """
    ),
    (
        .cut(.related),
        """
        also-read article-card article-list display-card further-reading headlines-list in-depth lees-ook more-articles \
        more-from more-in more-news more-on more-posts more-stories most-popular most-read \
        most-viewed mostread mostpopular news-card next-article next-post ob-widget outbrain popular-posts \
        popular-articles post-card post-nav posts-navigation post-navigation prev-next read-also \
        readnext read-next recent-posts recirc recirculation recommend recommendation \
        recommendations recommended relacionadas relacionados related related-articles \
        related-content related-links related-news related-posts related-stories relatedposts \
        see-also similar similar-posts story-card suggested taboola teaser teasers top-stories trending \
        you-may youmaylike yarpp jp-relatedposts zergnet zerglayout
        """
    ),
    (
        .cut(.newsletter),
        """
        mailchimp mailing-list mailinglist mc-embed newsletter newsletters newslettersignup \
        subscribe-form email-signup emailsignup signup-form sign-up
        """
    ),
    (
        .cut(.paywall),
        """
        metered meter-wall paywall piano-container pay-wall regwall subscribe-wall \
        subscription-wall subscriber-wall
        """
    ),
    (
        .cut(.cookies),
        """
        cmp-container consent-banner cookie cookies cookie-banner cookie-consent cookie-notice \
        gdpr onetrust didomi usercentrics
        """
    ),
    (
        .cut(.share),
        """
        addthis addtoany share share-bar share-buttons sharebar sharebox sharedaddy sharing \
        sharetools share-tools shareaholic sharethis social social-links social-media \
        social-share socialbar socials sociallinks socialshare ssba
        """
    ),
    (
        .cut(.biography),
        """
        about-author about-the author-tooltip bio-content author-bio author-box author-card author-description author-info \
        author-profile authorbio authorbox biography contributor-bio writer-bio
        """
    ),
    (
        .cut(.tags),
        """
        article-tags category-list entry-tags post-tags tag-cloud tag-links \
        tag-list tagcloud taglist tags topic-list
        """
    ),
    (
        .cut(.advertisement),
        """
        ad ads adbox adslot ad-container ad-slot ad-unit ad-wrapper advert advertisement \
        advertisements advertising adverts adsense anzeige dfp google-ad googlead gpt-ad \
        promoted publicidad reklama sponsor sponsored werbung
        """
    ),
    (
        .cut(.promotion),
        """
        app-promo call-to cta donate donation donations fundraising house-ad membership-promo \
        product-card promo promobox promos inline-promo subscribe-box \
        support-us
        """
    ),
    (
        .cut(.navigation),
        """
        breadcrumb breadcrumbs dropdown-menu foot footer-links footer global-footer global-header \
        global-nav header-nav main-menu mainmenu main-nav masthead menu-item nav navbar navigation \
        page-footer page-header pagenavi pager pagination sidebar site-footer site-header site-nav \
        skip-link skip-to sub-nav submenu table-of toc toolbar topbar topnav widget-area \
        off-canvas offcanvas megamenu
        """
    ),
    (.cut(.legal), "copyright disclaimer legal-notice terms-of"),
    (
        .cut(.player),
        "audio-player brightcove jwplayer jw-player player video-player videoplayer vjs"
    ),
    (
        .cut(.other),
        """
        expandable-box fact-box factbox info-box infobox login-form modal modal-dialog noprint no-print popover popup \
        print-hide search-form searchform sr-only screen-reader visually-hidden \
        visuallyhidden lightbox poll quiz star-ratings
        """
    ),
    (
        .part(.byline),
        """
        article-author article-byline author authors author-name authorname autor autore autores \
        byline bylines by-line post-author redakteur signature writer
        """
    ),
    (
        .part(.date),
        """
        article-date date date-line datepublished dateline entry-date fecha post-date \
        publication-date publish-date published publishdate pubdate pub-date timestamp
        """
    ),
    (
        .part(.standfirst),
        """
        article-description article-intro article-lead article-lede article-subtitle \
        article-summary article-teaser catchline chapo deck dek excerpt header-deck header-dek lead-text leadtext news-lead \
        post-excerpt standfirst stand-first story-summary sub-headline lead-content leadcontent subhead-line subheadline article-sub sub-title \
        subtitle synopsis
        """
    ),
    (
        .part(.title),
        """
        article-headline article-title entry-title headline post-title story-headline story-title
        """
    ),
    (
        .part(.caption),
        """
        bildunterschrift caption captions captiontext caption-text figcaption image-caption img-caption \
        photo-caption wp-caption
        """
    ),
    (
        .part(.credit),
        """
        image-credit photo-credit photocredit photographer picture-credit image-source \
        photo-source copyright-holder
        """
    ),
]
