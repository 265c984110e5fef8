FROM a
# escape=▮
