def bouw_demo(anker): ...
def demo_accounts():
    return []


def heeft_demo():
    return True
