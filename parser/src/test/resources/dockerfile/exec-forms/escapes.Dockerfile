FROM a
CMD ["a\"b\\c\/d\n\t\u00e9\uD83D\uDE00", "\ud800x"]
