import News

/// Words and pairs of words in the names that editors' systems give to parts of
/// a page, gathered from the public documentation of common systems (WordPress,
/// Drupal, Arc, Brightspot …) and from pages seen; a pair is written with `-`.
let markupVocabulary: [(MarkupMeaning, String)] = [
    (
        .body,
        """
        article-body article-content article-fulltext article-main article-text articlebody \
        articlecontent articletext artikel-inhalt artikel-text artikeltext body-content \
        body-copy body-text bodycopy bodytext content-body content-text contenttext \
        cuerpo-noticia detail-body detail-content detail-text entry-content entrycontent \
        fulltext news-body news-content news-detail news-text newsbody newscontent newstext \
        post-body post-content post-entry post-text postbody postcontent posttext rich-text \
        richtext single-content story-body story-content story-text storybody storycontent \
        storytext texte-article texto-noticia wysiwyg
        """
    ),
    (.article, "article artikel articulo beitrag blogpost hentry main nota noticia post story"),
    (
        .entry,
        """
        blog-post live-blog-entry live-entry live-event live-events live-item live-post \
        live-update liveblog-entry liveblog-post liveblog-update ticker-entry ticker-item \
        timeline-entry
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
        comentarios comment comment-list commentaire commentaires commenting commentlist \
        comments coral-talk disqus kommentar kommentare kommentarer livefyre opinie-czytelnikow \
        reacties respond user-comments viafoura
        """
    ),
    (
        .cut(.related),
        """
        also-read article-card article-list display-card further-reading headlines-list in-depth \
        jp-relatedposts lees-ook more-articles more-from more-in more-news more-on more-posts \
        more-stories most-popular most-read most-viewed mostpopular mostread news-card \
        next-article next-post ob-widget outbrain popular-articles popular-posts post-card \
        post-nav post-navigation posts-navigation prev-next read-also read-next readnext \
        recent-posts recirc recirculation recommend recommendation recommendations recommended \
        relacionadas relacionados related related-articles related-content related-links \
        related-news related-posts related-stories relatedposts see-also similar similar-posts \
        story-card suggested taboola teaser teasers top-stories trending yarpp you-may \
        youmaylike zerglayout zergnet
        """
    ),
    (
        .cut(.newsletter),
        """
        email-signup emailsignup mailchimp mailing-list mailinglist mc-embed newsletter \
        newsletters newslettersignup sign-up signup-form subscribe-form
        """
    ),
    (
        .cut(.paywall),
        """
        meter-wall metered pay-wall paywall piano-container regwall subscribe-wall \
        subscriber-wall subscription-wall
        """
    ),
    (
        .cut(.cookies),
        """
        cmp-container consent-banner cookie cookie-banner cookie-consent cookie-notice cookies \
        didomi gdpr onetrust usercentrics
        """
    ),
    (
        .cut(.share),
        """
        addthis addtoany share share-bar share-buttons share-tools shareaholic sharebar sharebox \
        sharedaddy sharethis sharetools sharing social social-links social-media social-share \
        socialbar sociallinks socials socialshare ssba
        """
    ),
    (
        .cut(.biography),
        """
        about-author about-the author-bio author-box author-card author-description author-info \
        author-profile author-tooltip authorbio authorbox bio-content biography contributor-bio \
        writer-bio
        """
    ),
    (
        .cut(.tags),
        """
        article-tags category-list entry-tags post-tags tag-cloud tag-links tag-list tagcloud \
        taglist tags topic-list
        """
    ),
    (
        .cut(.advertisement),
        """
        ad ad-container ad-slot ad-unit ad-wrapper adbox ads adsense adslot advert advertisement \
        advertisements advertising adverts anzeige dfp google-ad googlead gpt-ad promoted \
        publicidad reklama sponsor sponsored werbung
        """
    ),
    (
        .cut(.promotion),
        """
        app-promo call-to cta donate donation donations fundraising house-ad inline-promo \
        membership-promo product-card promo promobox promos subscribe-box support-us
        """
    ),
    (
        .cut(.navigation),
        """
        breadcrumb breadcrumbs dropdown-menu foot footer footer-links global-footer \
        global-header global-nav header-nav main-menu main-nav mainmenu masthead megamenu \
        menu-item nav navbar navigation off-canvas offcanvas page-footer page-header pagenavi \
        pager pagination sidebar site-footer site-header site-nav skip-link skip-to sub-nav \
        submenu table-of toc toolbar topbar topnav widget-area
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
        expandable-box fact-box factbox info-box infobox lightbox login-form modal modal-dialog \
        no-print noprint poll popover popup print-hide quiz screen-reader search-form searchform \
        sr-only star-ratings visually-hidden visuallyhidden
        """
    ),
    (
        .part(.byline),
        """
        article-author article-byline author author-name authorname authors autor autore autores \
        by-line byline bylines post-author redakteur signature writer
        """
    ),
    (
        .part(.date),
        """
        article-date date date-line dateline datepublished entry-date fecha post-date pub-date \
        pubdate publication-date publish-date publishdate published timestamp
        """
    ),
    (
        .part(.standfirst),
        """
        article-description article-intro article-lead article-lede article-sub article-subtitle \
        article-summary article-teaser catchline chapo deck dek excerpt header-deck header-dek \
        lead-content lead-text leadcontent leadtext news-lead post-excerpt stand-first \
        standfirst story-summary sub-headline sub-title subhead-line subheadline subtitle \
        synopsis
        """
    ),
    (
        .part(.title),
        """
        article-headline article-title entry-title headline post-title story-headline \
        story-title
        """
    ),
    (
        .part(.caption),
        """
        bildunterschrift caption caption-text captions captiontext figcaption image-caption \
        img-caption photo-caption wp-caption
        """
    ),
    (
        .part(.credit),
        """
        copyright-holder image-credit image-source photo-credit photo-source photocredit \
        photographer picture-credit
        """
    ),
]
