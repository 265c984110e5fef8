# a comment
# escape▮
