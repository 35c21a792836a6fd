"""What each line of an article is: title, paragraph, caption, stamp, menu …; stages from list to list."""
